/** Starts the bench. */
import { mount } from 'svelte';
import Bench from './Bench.svelte';
import './bench.css';

mount(Bench, { target: document.body });

/** `<road-north>`: a frame that begins and ends with its element. What the element holds stands where no frame may, and on paper. */
import { frameAddress, pageAddress } from './address';
import { bringToLife, type Live } from './live';

/** Attributes that ask for another frame, and those that ask for another place for the same. */
const FRAME = ['src', 'chapter', 'lang', 'theme', 'first-beat', 'sandbox'];
const PLACE = ['form', 'top'];

/** Nothing is set on the element itself, which belongs to the host and to its framework. */
const SHEET = `:host{display:block}:host([hidden]){display:none}iframe{display:block;width:100%;border:0}slot,.off{display:none}.off~slot{display:block}@media print{div{display:none!important}slot{display:block}}`;

export class RoadNorth extends HTMLElement {
	static readonly observedAttributes = [...FRAME, ...PLACE];
	#live: Live | null = null;
	/** Address of the frame, and the beat the reader was at in it when the element was last taken away. */
	#address = '';
	#beat = '';
	readonly #track = document.createElement('div');
	readonly #probe = document.createElement('div');
	readonly #slot = document.createElement('slot');

	constructor() {
		super();
		const shadow = this.attachShadow({ mode: 'open' });
		shadow.append(this.#probe, this.#track, this.#slot);
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(SHEET);
		shadow.adoptedStyleSheets = [sheet];
	}
	connectedCallback(): void {
		const address = frameAddress(this);
		if (!address || this.#live) return;
		if (address.href === this.#address && this.#beat) address.hash = this.#beat;
		else this.#address = address.href;
		if (!this.firstElementChild) {
			const link = document.createElement('a');
			link.href = pageAddress(address);
			link.textContent = link.href;
			this.#slot.name = '-';
			this.#slot.replaceChildren(link);
		}
		const { parentElement } = this;
		this.#live = bringToLife(
			this,
			this.#track,
			this.#probe,
			address,
			parentElement && 'roadNorth' in parentElement.dataset ? parentElement : this
		);
	}
	disconnectedCallback(): void {
		this.#beat = this.#live?.end() ?? '';
		this.#live = null;
	}
	/** Moved with `moveBefore`, which lets frames live on. */
	connectedMoveCallback(): void {
		this.#live?.arrange();
	}
	attributeChangedCallback(name: string, before: string | null, now: string | null): void {
		if (!this.isConnected || before === now) return;
		if (PLACE.includes(name)) this.#live?.arrange();
		else {
			this.disconnectedCallback();
			this.connectedCallback();
		}
	}
}

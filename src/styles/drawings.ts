/** What only one chapter's drawings are set in, of every chapter; for pages with a stage. Found in the chapters' folders. */
import.meta.glob('../chapters/*/drawing.css', { eager: true });

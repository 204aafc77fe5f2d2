/** Whether somebody is using the pointer: while not, the cursor and the controls stay out of the picture. */

/** Rest after which the pointer counts as put down, ms. */
const REST_MS = 3000;

export class Pointer {
	/** True from the last movement until the pointer has rested. */
	active = $state(true);
	private timer = 0;

	stir(): void {
		this.active = true;
		clearTimeout(this.timer);
		this.timer = window.setTimeout(() => {
			this.active = false;
		}, REST_MS);
	}
	stop(): void {
		clearTimeout(this.timer);
	}
}

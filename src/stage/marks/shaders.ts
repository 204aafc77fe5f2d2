/** The formulas of view/travel.ts (vertex) and profile.ts (fragment) in GLSL, with the same constants. */
import { MARK_PIGMENTS } from '../../view/layout';
import { BOW_LIMIT_PX, DRIFT_FADE } from '../../view/motion';
import {
	RING_HOLE_LEAST,
	RING_STROKE,
	RING_STROKE_LEAST_PX,
	SOFT_BLUR_PX,
	SOFT_CORE,
	SOFT_REACH
} from './profile';

const float = (value: number) => (Number.isInteger(value) ? value.toFixed(1) : String(value));

/** Attribute locations are those of buffers.ts. `motion` is a slot's seed, bow and start; `phase` is t, drift, opacity, stagger. */
export const vertexShader = `#version 300 es
precision highp float;
layout(location = 0) in vec2 fromAt;
layout(location = 1) in vec2 fromAlong;
layout(location = 2) in vec2 fromSize;
layout(location = 3) in uvec2 fromLook;
layout(location = 4) in vec2 toAt;
layout(location = 5) in vec2 toAlong;
layout(location = 6) in vec2 toSize;
layout(location = 7) in uvec2 toLook;
layout(location = 8) in vec3 motion;
uniform mat3x2 fromView;
uniform mat3x2 toView;
uniform vec3 stage;
uniform vec4 phase;
uniform float bow;
uniform vec3 palette[${String(MARK_PIGMENTS.length)}];
flat out vec2 centre;
flat out vec4 colour;
flat out vec3 shape;

vec3 stand(vec2 at, vec2 along, float alpha, mat3x2 view) {
	if (phase.y > 0.0 && along != vec2(0.0)) {
		float start = ${float(DRIFT_FADE)} + ${float(1 - 2 * DRIFT_FADE)} * motion.x;
		float cycle = fract(start + phase.y);
		float whole = min(1.0, min(cycle, 1.0 - cycle) / ${float(DRIFT_FADE)});
		at += along * (cycle - start);
		alpha *= whole * whole * (3.0 - 2.0 * whole);
	}
	return vec3(view * vec3(at, 1.0), alpha);
}

void main() {
	bool leaves = fromSize.y > 0.0;
	bool arrives = toSize.y > 0.0;
	float local = clamp((phase.x - motion.z * phase.w) / (1.0 - phase.w), 0.0, 1.0);
	float progress = local * local * (3.0 - 2.0 * local);
	vec3 a = stand(fromAt, fromAlong, fromSize.y, fromView);
	vec3 b = stand(toAt, toAlong, toSize.y, toView);
	vec3 spot;
	float seen = leaves ? 0.0 : 1.0;
	if (leaves && arrives) {
		seen = progress;
		spot = mix(a, b, progress);
		vec2 way = b.xy - a.xy;
		float limit = ${float(BOW_LIMIT_PX)} / max(length(way), 1e-6);
		spot.xy += vec2(-way.y, way.x) * clamp(motion.y * bow, -limit, limit) * 4.0 * progress * (1.0 - progress);
	} else {
		spot = leaves ? a : b;
		spot.z *= clamp(leaves ? 1.0 - 2.0 * progress : 2.0 * progress - 1.0, 0.0, 1.0);
	}
	vec2 fromKind = vec2(float(fromLook.x == 1u), float(fromLook.x == 2u));
	vec2 toKind = vec2(float(toLook.x == 1u), float(toLook.x == 2u));
	vec2 kind = mix(fromKind, toKind, seen);
	float radius = mix(fromSize.x, toSize.x, seen) * stage.z;
	colour = vec4(mix(palette[fromLook.y], palette[toLook.y], seen), spot.z * phase.z);
	centre = vec2(spot.x, stage.y - spot.y) * stage.z;
	shape = vec3(radius, kind);
	gl_PointSize = ceil(2.0 * radius * mix(1.0, ${float(SOFT_REACH)}, kind.x)) + 3.0;
	gl_Position = colour.a > 0.0
		? vec4(spot.x / stage.x * 2.0 - 1.0, 1.0 - spot.y / stage.y * 2.0, 0.0, 1.0)
		: vec4(2.0, 2.0, 2.0, 1.0);
}`;

export const fragmentShader = `#version 300 es
precision highp float;
uniform vec3 stage;
flat in vec2 centre;
flat in vec4 colour;
flat in vec3 shape;
out vec4 pixel;

void main() {
	float radius = shape.x;
	float softness = shape.y;
	float away = distance(gl_FragCoord.xy, centre);
	float outer = mix(radius + 0.5, radius * ${float(SOFT_REACH)} + ${float(SOFT_BLUR_PX)}, softness);
	float inner = mix(radius - 0.5, radius * ${float(SOFT_CORE)} - ${float(SOFT_BLUR_PX)}, softness);
	float edge = clamp((outer - away) / (outer - inner), 0.0, 1.0);
	float disc = mix(edge, edge * edge * (3.0 - 2.0 * edge), softness);
	float least = min(${float(RING_STROKE_LEAST_PX)} * stage.z, ${float(1 - RING_HOLE_LEAST)} * radius);
	float hole = clamp(radius - max(${float(RING_STROKE)} * radius, least) - away + 0.5, 0.0, 1.0);
	float alpha = disc * (1.0 - shape.z * hole) * min(1.0, 2.0 * radius) * colour.a;
	pixel = vec4(colour.rgb * alpha, alpha);
}`;

// The network's arithmetic for WebAssembly with 128-bit SIMD, written in AssemblyScript.
//
// All addresses are bytes in the module's memory. Activations are int16, one row of `width` values a position, with
// `border` rows of zeros before the first and after the last position; weights are int8 widened to int16. Positions are
// computed four at a time, outputs eight at a time: eight sums stay in registers while weights and inputs stream by.

/** Sums the rows that each position looks up, adds `start` (int16), keeps what is positive and shifts it left. */
export function embed(
  rows: usize,
  perPosition: i32,
  count: i32,
  table: usize,
  start: usize,
  width: i32,
  shift: i32,
  out: usize,
): void {
  const zero = i16x8.splat(0);
  for (let i = 0; i < count; i++) {
    for (let c = 0; c < width; c += 8) {
      let sum = v128.load(start + <usize>(c << 1));
      for (let k = 0; k < perPosition; k++) {
        const row = load<u32>(rows + ((<usize>(i * perPosition + k)) << 2));
        sum = i16x8.add(sum, v128.load_ext<i8>(table + <usize>row * <usize>width + <usize>c));
      }
      v128.store(out + ((<usize>(i * width + c)) << 1), i16x8.shl(i16x8.max_s(sum, zero), shift));
    }
  }
}

/**
 * One residual convolution of three taps `distance` apart: out = in + max(0, sum x factor + bias), rounded to int16.
 * `weights` holds, for eight outputs at a time, tap by tap and input pair by input pair, [output][2] int16.
 */
export function convolve(
  input: usize,
  count: i32,
  width: i32,
  distance: i32,
  weights: usize,
  factors: usize,
  biases: usize,
  out: usize,
): void {
  const stride = (<usize>width) << 1;
  const group = ((<usize>width) << 4) * 3;
  for (let o = 0; o < width; o += 8) {
    const w = weights + <usize>(o >> 3) * group;
    const f0 = v128.load(factors + ((<usize>o) << 2));
    const f1 = v128.load(factors + ((<usize>o) << 2) + 16);
    const b0 = v128.load(biases + ((<usize>o) << 2));
    const b1 = v128.load(biases + ((<usize>o) << 2) + 16);
    for (let i = 0; i < count; i += 4) {
      let a0 = i32x4.splat(0),
        a1 = a0,
        a2 = a0,
        a3 = a0,
        a4 = a0,
        a5 = a0,
        a6 = a0,
        a7 = a0;
      let at = w;
      for (let tap = -1; tap < 2; tap++) {
        let x = input + <isize>(i + tap * distance) * <isize>stride;
        const end = x + stride;
        while (x < end) {
          const w0 = v128.load(at);
          const w1 = v128.load(at, 16);
          const x0 = v128.load_splat<u32>(x);
          const x1 = v128.load_splat<u32>(x + stride);
          const x2 = v128.load_splat<u32>(x + 2 * stride);
          const x3 = v128.load_splat<u32>(x + 3 * stride);
          a0 = i32x4.add(a0, i32x4.dot_i16x8_s(x0, w0));
          a1 = i32x4.add(a1, i32x4.dot_i16x8_s(x0, w1));
          a2 = i32x4.add(a2, i32x4.dot_i16x8_s(x1, w0));
          a3 = i32x4.add(a3, i32x4.dot_i16x8_s(x1, w1));
          a4 = i32x4.add(a4, i32x4.dot_i16x8_s(x2, w0));
          a5 = i32x4.add(a5, i32x4.dot_i16x8_s(x2, w1));
          a6 = i32x4.add(a6, i32x4.dot_i16x8_s(x3, w0));
          a7 = i32x4.add(a7, i32x4.dot_i16x8_s(x3, w1));
          x += 4;
          at += 32;
        }
      }
      const from = input + <usize>i * stride + ((<usize>o) << 1);
      const to = out + <usize>i * stride + ((<usize>o) << 1);
      v128.store(to, i16x8.add_sat_s(v128.load(from), rounded(a0, a1, f0, f1, b0, b1)));
      v128.store(to + stride, i16x8.add_sat_s(v128.load(from + stride), rounded(a2, a3, f0, f1, b0, b1)));
      v128.store(to + 2 * stride, i16x8.add_sat_s(v128.load(from + 2 * stride), rounded(a4, a5, f0, f1, b0, b1)));
      v128.store(to + 3 * stride, i16x8.add_sat_s(v128.load(from + 3 * stride), rounded(a6, a7, f0, f1, b0, b1)));
    }
  }
}

/** Eight int16 of max(0, sum x factor + bias). */
function rounded(low: v128, high: v128, f0: v128, f1: v128, b0: v128, b1: v128): v128 {
  const zero = f32x4.splat(0);
  const x = f32x4.max(f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(low), f0), b0), zero);
  const y = f32x4.max(f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(high), f1), b1), zero);
  return i16x8.narrow_i32x4_s(i32x4.trunc_sat_f32x4_s(f32x4.nearest(x)), i32x4.trunc_sat_f32x4_s(f32x4.nearest(y)));
}

/** Up to eight outputs a position as float32, `outputs` of them kept: sum x factor + bias. */
export function project(
  input: usize,
  count: i32,
  width: i32,
  weights: usize,
  factors: usize,
  biases: usize,
  outputs: i32,
  out: usize,
): void {
  const stride = (<usize>width) << 1;
  const f0 = v128.load(factors),
    f1 = v128.load(factors, 16);
  const b0 = v128.load(biases),
    b1 = v128.load(biases, 16);
  for (let i = 0; i < count; i++) {
    let a0 = i32x4.splat(0),
      a1 = a0;
    let at = weights;
    let x = input + <usize>i * stride;
    const end = x + stride;
    while (x < end) {
      const value = v128.load_splat<u32>(x);
      a0 = i32x4.add(a0, i32x4.dot_i16x8_s(value, v128.load(at)));
      a1 = i32x4.add(a1, i32x4.dot_i16x8_s(value, v128.load(at, 16)));
      x += 4;
      at += 32;
    }
    const to = out + ((<usize>(i * outputs)) << 2);
    v128.store(to, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(a0), f0), b0));
    v128.store(to, f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(a1), f1), b1), 16);
  }
}

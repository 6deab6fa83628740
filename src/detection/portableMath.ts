/*
 * Math.log and Math.pow may differ in the last bit from one JavaScript engine to the next. These two use only + − × ÷,
 * which IEEE 754 fixes to the bit, so scores are the same on every machine.
 */

const LN2_HIGH = 0.693147180369123816;
const LN2_LOW = 1.90821492927058770002e-10;

/**
 * Natural logarithm, the same to the last bit on every machine; within 2 units in the last place of Math.log.
 *
 * Source: x = m·2^k with m in [√½, √2), ln m = 2·artanh((m − 1)/(m + 1)) by its series; ln 2 in two parts as in fdlibm.
 *
 * @param x of 0, ∞ and negative numbers it is what Math.log is: −∞, ∞, NaN
 */
export function naturalLog(x: number): number {
  if (!(x > 0 && x < Infinity)) {
    return Math.log(x);
  }
  let mantissa = x;
  let exponent = 0;
  while (mantissa >= Math.SQRT2) {
    mantissa /= 2;
    exponent++;
  }
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2;
    exponent--;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let series = 0;
  for (let odd = 25; odd >= 3; odd -= 2) {
    series = square * (1 / odd + series);
  }
  return exponent * LN2_HIGH + (2 * s + (2 * s * series + exponent * LN2_LOW));
}

const EXP2_COEFFICIENTS = exp2Coefficients();

/** (ln 2)^i / i!, the Taylor series of 2^x around 0. */
function exp2Coefficients(): Float64Array {
  const coefficients = new Float64Array(15);
  coefficients[0] = 1;
  for (let i = 1; i < coefficients.length; i++) {
    coefficients[i] = (coefficients[i - 1] * Math.LN2) / i;
  }
  return coefficients;
}

/**
 * 2 to the power −x, the same to the last bit on every machine; within 2 units in the last place of 2 ** −x.
 *
 * @param x ≥ 0; above 1000 the result is 0, for NaN it is NaN
 */
export function powerOfHalf(x: number): number {
  if (x > 1000) {
    return 0;
  }
  const whole = Math.round(x);
  const rest = whole - x;
  let sum = 0;
  for (let i = EXP2_COEFFICIENTS.length - 1; i >= 0; i--) {
    sum = sum * rest + EXP2_COEFFICIENTS[i];
  }
  let result = sum;
  for (let i = 0; i < whole; i++) {
    result *= 0.5;
  }
  return result;
}

import * as plain from '@tensorflow/tfjs';

/** TensorFlow.js: the native package where it is installed, which is never needed, else its plain backend; both in Float32. */
export async function tensorflow(): Promise<typeof plain> {
  // A name that is not resolved before it runs.
  const name = ['@tensorflow', 'tfjs-node'].join('/');
  const native = await import(name).catch(() => null);
  const tf: typeof plain = native ?? plain;
  // Quiets the advice to install a native backend.
  tf.env().set('IS_TEST', true);
  await tf.setBackend(native ? 'tensorflow' : 'cpu');
  return tf;
}

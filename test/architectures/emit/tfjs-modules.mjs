// Runs emitted TensorFlow.js modules in a process of their own: a request as JSON in, reports as JSON out.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const [requestPath, answerPath] = process.argv.slice(2);
const request = JSON.parse(readFileSync(requestPath, 'utf8'));
// the package as the modules find it from their folder
const tf = await import(pathToFileURL(createRequire(request.cases[0].path).resolve('@tensorflow/tfjs')).href);
tf.env().set('IS_TEST', true);
await tf.setBackend('cpu');
await tf.ready();

const reports = [];
for (const { path, columns, parameters, inputs, byOutput } of request.cases) {
  const atStart = tf.memory().numTensors;
  const emitted = await import(pathToFileURL(path).href);
  const imported = tf.memory().numTensors - atStart;
  const Layer = emitted.EquivariantLinear ?? emitted.EquivariantMultilinear ?? emitted.EquivariantNetwork;
  const several = emitted.EquivariantMultilinear !== undefined;
  const as = (shape, values = inputs) => {
    const tensors = values.map((x, k) => tf.tensor(x, [...shape, columns[k]], 'float32'));
    return several ? tensors : tensors[0];
  };
  const batch = inputs[0].length / columns[0];
  const layer = new Layer();
  layer.build();
  const names = layer.weights.map(w => w.originalName);
  const weights = Object.values(parameters).map(values => tf.tensor1d(values, 'float32'));
  layer.setWeights(weights);
  const outputs = layer.apply(as([batch]));
  const shapes = [[], [batch], [batch, 1], [1, batch]].map(shape => {
    const x =
      shape.length === 0
        ? as(
            [],
            inputs.map((values, k) => values.slice(0, columns[k])),
          )
        : as(shape);
    return layer.apply(x).shape;
  });

  // gradients of the sum of byOutput times the outputs, by inputs and parameters
  const factor = tf.tensor(byOutput, outputs.shape);
  const loss = (...xs) =>
    layer
      .apply(several ? xs : xs[0])
      .mul(factor)
      .sum();
  const x = [as([batch])].flat();
  const gradient = f => {
    try {
      return f().map(g => Array.from(g.dataSync()));
    } catch (error) {
      return String(error.message);
    }
  };
  const byInputs = gradient(() => tf.grads(loss)(x));
  const own = layer.trainableWeights.map(w => w.val);
  const byParameters =
    own.length === 0
      ? []
      : gradient(() => {
          const { grads } = tf.variableGrads(() => loss(...x), own);
          return own.map(variable => grads[variable.name]);
        });

  // a batch of no inputs, and its gradients
  const none = columns.map(size => tf.zeros([0, size]));
  const empty = gradient(() => {
    const y = layer.apply(several ? none : none[0]);
    const zeros = tf.grads((...xs) => layer.apply(several ? xs : xs[0]).sum())(none);
    return [tf.tensor(y.shape), ...zeros.map(g => tf.tensor(g.shape))];
  });

  // nothing is left behind by calls, nor by a layer that is disposed of
  const calls = () => {
    layer.apply(several ? x : x[0]).dispose();
    if (own.length > 0) tf.dispose(tf.variableGrads(() => loss(...x), own));
    if (layer.weight) tf.dispose([layer.weight(), layer.bias()]);
  };
  calls();
  const before = tf.memory().numTensors;
  calls();
  const leaked = tf.memory().numTensors - before;
  const other = new Layer({ name: 'other' });
  other.apply(several ? x : x[0]).dispose();
  other.dispose();
  const kept = tf.memory().numTensors - before;

  // a model is saved and loaded by the registered name
  const saved = several
    ? (() => {
        const symbols = columns.map(size => tf.input({ shape: [size] }));
        return tf.model({ inputs: symbols, outputs: new Layer().apply(symbols) });
      })()
    : tf.sequential({ layers: [new Layer()] });
  saved.setWeights(weights);
  let artifacts;
  await saved.save(
    tf.io.withSaveHandler(async own => {
      artifacts = JSON.parse(JSON.stringify({ ...own, weightData: undefined }));
      artifacts.weightData = own.weightData;
      return { modelArtifactsInfo: { dateSaved: new Date(0), modelTopologyType: 'JSON' } };
    }),
  );
  const loaded = await tf.loadLayersModel(tf.io.fromMemory(artifacts));
  const again = loaded.predict(several ? x : x[0]);
  const reloaded = outputs.equal(again).all().dataSync()[0] === 1;
  const trained =
    own.length > 0 && !several
      ? await (async () => {
          loaded.compile({ optimizer: tf.train.sgd(0.01), loss: 'meanSquaredError' });
          await loaded.trainOnBatch(x[0], tf.zerosLike(again));
          const after = loaded.getWeights();
          return after.every((w, k) => w.sub(weights[k]).abs().max().dataSync()[0] > 0);
        })()
      : null;

  const seeded = [0, 0, 1].map(seed => {
    const drawn = new Layer({ seed });
    drawn.build();
    return JSON.stringify(drawn.getWeights().map(w => Array.from(w.dataSync())));
  });
  const misfits = columns.map(size => tf.zeros([2, size + 1]));
  const wrong = gradient(() => [layer.apply(several ? misfits : misfits[0])]);
  const batches = columns.map((size, k) => tf.zeros([2 + k, size]));
  const uneven = several ? gradient(() => [layer.apply(batches)]) : null;
  const weight = layer.weight ? [layer.weight().shape, layer.bias().shape] : null;
  const affine = layer.weight
    ? Array.from(x[0].matMul(layer.weight(), false, true).add(layer.bias()).dataSync())
    : null;
  const atCheck = tf.memory().numTensors;
  reports.push({
    className: Layer.className,
    imported,
    names,
    outputs: Array.from(outputs.dataSync()),
    shapes,
    empty,
    byInputs,
    byParameters,
    leaked,
    kept,
    reloaded,
    trained,
    seeded: [seeded[0] === seeded[1], seeded[0] === seeded[2]],
    weight,
    affine,
    wrong,
    uneven,
    check: emitted.checkEquivariance?.() ?? null,
    checkLeaked: tf.memory().numTensors - atCheck,
    generators: emitted.generators?.() ?? null,
  });
}

const failures = [];
for (const path of request.wrong) {
  const emitted = await import(pathToFileURL(path).href);
  try {
    failures.push(String(emitted.checkEquivariance()));
  } catch (error) {
    failures.push(String(error.message));
  }
}
writeFileSync(answerPath, JSON.stringify({ reports, failures }));

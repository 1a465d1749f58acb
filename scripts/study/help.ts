export const HELP = `npm run study -- --particles 5,10,50 --out DIR

Trains every scheme on every teacher, from every start, at every N, with every seed, on all cores, and writes tables and figures
to DIR. Ctrl-C keeps what has finished; the same command with --resume goes on.

The grid
  --particles 5,10,50      the values of N
  --teachers LIST          of ARBITRARY, WI, SI; all by default
  --schemes LIST           of VANILLA, DA_SAMPLED, DA_AVERAGED, FA, EA; all by default
  --starts LIST            of WI, SI; SI by default
  --seeds 10               seeds of each cell; --first-seed 0
  --seeds-for 5000=3       another number of seeds for some N
  --preset published       the published grid: N from 5 to 1000 with 10 seeds, 5000 with 3, all of the above, 5 snapshots

The problem (by default the published one: S(2) on V and V, MATRIX, sigmoid, its own teacher)
  --group "S(3)"           a group's name; --input V --output V: expressions of representations
  --unit UNIT              MATRIX, UV or DEEP; DEEP with --hidden "V,2*V"
  --activation sigmoid     or tanh, relu, softplus, gelu, sin, cos, or an expression in t: "exp(-t^2)"
  --teacher-preset NAME    or --teacher-count 5: drawn from the first seed
  --data FILE              rows in place of a teacher: JSON with name, inputs and outputs, two lists of rows
  --input-law GAUSSIAN     or SPHERE; --input-std 4; --label-noise 0
  --loss SQUARED           or LOGISTIC, or HUBER with --huber-delta 1

The training
  --horizon 20  --alpha 50  --tau 1e-4  --beta 1e-6  --batch 20
  --schedule CONSTANT      or LINEAR, COSINE, INVERSE
  --precision FLOAT64      or FLOAT32
  --noise PROJECTED        or FREE: of SI starts
  --snapshots 0            times at which each run is recorded, from its start to its end
  --nodes COUNT            elements that stand for an infinite group

The run
  --out DIR                where the results go, and where what has finished is kept
  --resume                 go on with the study that DIR holds
  --threads N              all cores by default

Examples
  npm run study -- --particles 5,10,50,100 --teachers WI --schemes VANILLA,FA --seeds 10 --out wi
  npm run study -- --group "D(4)" --unit UV --activation tanh --particles 10,100 --seeds 5 --out d4
  npm run study -- --preset published --out published
  npm run study -- --out published --resume
`;

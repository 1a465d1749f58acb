interface TargetPickerProps<Target extends string> {
  /** Of the group of radio buttons. */
  readonly name: string;
  readonly targets: readonly { readonly target: Target; readonly title: string }[];
  readonly chosen: Target;
  readonly onChoose: (target: Target) => void;
}

/** What to take something home as. */
export function TargetPicker<Target extends string>(props: TargetPickerProps<Target>) {
  const { name, targets, chosen, onChoose } = props;
  return (
    <fieldset className="segmented targets">
      <legend className="visually-hidden">Target</legend>
      {targets.map(({ target, title }) => (
        <label key={target}>
          <input type="radio" name={name} checked={target === chosen} onChange={() => onChoose(target)} />
          {title}
        </label>
      ))}
    </fieldset>
  );
}

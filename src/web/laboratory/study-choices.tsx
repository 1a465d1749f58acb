import { groupTitle } from '../group-text.js';
import type { Layered, Settings } from './settings.js';
import { STUDY_PRESETS, type StudyPreset } from './study-presets.js';

interface StudyChoicesProps {
  readonly layer: Layered;
  readonly settings: Settings;
  readonly onPreset: (preset: StudyPreset) => void;
}

/** Studies to begin with. */
export function StudyChoices({ layer, settings, onPreset }: StudyChoicesProps) {
  const isShown = (preset: StudyPreset) =>
    settings === preset.settings &&
    groupTitle(layer.of) === preset.question.group &&
    layer.from === preset.question.from &&
    layer.to === preset.question.to;
  return (
    <fieldset className="presets">
      <legend>Studies</legend>
      {STUDY_PRESETS.map(preset => (
        <button
          key={preset.title}
          type="button"
          aria-pressed={isShown(preset)}
          onClick={() => onPreset(preset)}
        >
          <span>{preset.title}</span>
          <small>{preset.about}</small>
        </button>
      ))}
    </fieldset>
  );
}

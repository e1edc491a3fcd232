package org.councilnotes.curation;

import java.util.Map;
import org.councilnotes.corpus.SidecarField;
import org.councilnotes.note.Reason;

/** What became of a change of a sidecar. */
public sealed interface SidecarChange {

  /** The sidecar is as wanted. */
  record Saved() implements SidecarChange {}

  /** Values are invalid; nothing was changed. */
  record Invalid(Map<SidecarField, Reason> problems) implements SidecarChange {
    public Invalid {
      problems = Map.copyOf(problems);
    }
  }

  /** Somebody has changed the sidecar meanwhile; nothing was changed. */
  record Outdated(SidecarState now) implements SidecarChange {}
}

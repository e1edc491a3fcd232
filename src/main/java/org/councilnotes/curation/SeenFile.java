package org.councilnotes.curation;

import java.util.Optional;

/**
 * What a person saw of a file before deciding on its marking. A decision is taken only where the
 * file is still so.
 *
 * @param content SHA-256 of its content
 * @param sidecar {@link SidecarMarking#version()}; empty where the person decides whatever stands
 *     there
 */
public record SeenFile(String content, Optional<String> sidecar) {

  /** Refuses a sidecar that somebody has changed meanwhile. */
  void require(SidecarMarking now) {
    if (sidecar.filter(seen -> !seen.equals(now.version())).isPresent()) {
      throw new CurationProblem.DecisionChanged().exception();
    }
  }
}

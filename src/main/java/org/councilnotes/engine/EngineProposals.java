package org.councilnotes.engine;

import java.util.List;
import org.councilnotes.search.Proposal;

record EngineProposals(EngineView view) {

  List<Proposal> read(int most) {
    return List.of();
  }
}

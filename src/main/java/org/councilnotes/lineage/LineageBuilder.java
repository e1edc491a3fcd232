package org.councilnotes.lineage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.collate.AlignedWitnesses;
import org.councilnotes.collate.AlignmentChain;
import org.councilnotes.collate.Comparison;
import org.councilnotes.collate.WordingSteps;
import org.councilnotes.collate.table.AlignmentRow.Cell;
import org.councilnotes.lineage.Lineage.Stage;
import org.councilnotes.note.Passage;
import org.councilnotes.note.WordingHistory.Event;

/** Builds the lineage of each wording of a comparison, by first occurrence and by passage. */
public final class LineageBuilder {

  private final AlignedWitnesses all;
  private final WordingSteps wordingSteps;
  private final LineageGraph lineageGraph;

  /** Of the witnesses of a comparison. */
  public LineageBuilder(Comparison comparison) {
    this.all = comparison.collected();
    this.wordingSteps = comparison.wordingSteps();
    this.lineageGraph = new LineageGraph(all, wordingSteps);
  }

  /** One lineage for each text without an ancestor, in the order of the table. */
  public List<Lineage> all() {
    List<Lineage> lineages = new ArrayList<>();
    for (AlignmentChain chain : all.chains()) {
      for (int witness = 0; witness < chain.parts().size(); witness++) {
        for (int text : chain.parts().get(witness)) {
          if (lineageGraph.isFirst(witness, text)) {
            lineages.add(lineage(lineageGraph.descendantsOf(witness, text)));
          }
        }
      }
    }
    return lineages;
  }

  /** The lineage of each passage of a witness, by its id: its ancestors and its descendants. */
  Map<String, Lineage> byPassage(int witness) {
    Map<String, Lineage> lineages = new HashMap<>();
    List<Passage> passages = all.bodies().get(witness).passages();
    for (int text = 0; text < passages.size(); text++) {
      lineages.put(passages.get(text).id(), lineage(lineageGraph.of(witness, text)));
    }
    return lineages;
  }

  private Lineage lineage(AlignmentChain chain) {
    List<Optional<Stage>> stages = new ArrayList<>();
    boolean seen = false;
    for (int witness = 0; witness < chain.parts().size(); witness++) {
      boolean first = !seen && chain.isIn(witness);
      seen |= first;
      stages.add(first ? Optional.of(first(chain, witness)) : stage(chain, witness));
    }
    return new Lineage(stages);
  }

  private Stage first(AlignmentChain chain, int witness) {
    return new Stage(
        Event.FIRST_SEEN,
        Optional.of(all.bodies().get(witness).cell(chain.parts().get(witness))),
        Optional.empty(),
        chain.parts().get(witness).stream()
            .flatMap(text -> all.samePointBefore(witness, text).stream())
            .findFirst());
  }

  private Optional<Stage> stage(AlignmentChain chain, int witness) {
    if (witness == 0) {
      return Optional.empty();
    }
    List<Integer> here = chain.parts().get(witness);
    return wordingSteps
        .step(witness, chain.parts().get(witness - 1), here)
        .map(
            step ->
                new Stage(
                    step.event(),
                    here.isEmpty()
                        ? Optional.empty()
                        : Optional.of(all.bodies().get(witness).cell(here)),
                    step.nature(),
                    step.event() == Event.DROPPED
                        ? samePointAfter(witness - 1, chain)
                        : Optional.empty()));
  }

  private Optional<Cell> samePointAfter(int witness, AlignmentChain chain) {
    return chain.parts().get(witness).stream()
        .flatMap(text -> all.samePointAfter(witness, text).stream())
        .findFirst();
  }
}

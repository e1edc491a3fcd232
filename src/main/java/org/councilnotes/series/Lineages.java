package org.councilnotes.series;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.note.Life.Event;
import org.councilnotes.series.Lineage.Stage;

/** Tells the life of each wording: of those that were first seen, and of each text by itself. */
final class Lineages {

  private final Collected all;
  private final Journey journey;
  private final Kin kin;

  Lineages(Collected all, Journey journey) {
    this.all = all;
    this.journey = journey;
    this.kin = new Kin(all, journey);
  }

  /** One for each text that comes from no other, in the order of the table. */
  List<Lineage> all() {
    List<Lineage> lineages = new ArrayList<>();
    for (Chain chain : all.chains()) {
      for (int witness = 0; witness < chain.parts().size(); witness++) {
        for (int text : chain.parts().get(witness)) {
          if (kin.isFirst(witness, text)) {
            lineages.add(lineage(kin.heirs(witness, text)));
          }
        }
      }
    }
    return lineages;
  }

  /** Of one text: what it comes from, and what it became. */
  Lineage of(int witness, int text) {
    return lineage(kin.of(witness, text));
  }

  private Lineage lineage(Chain chain) {
    List<Optional<Stage>> stages = new ArrayList<>();
    boolean seen = false;
    for (int witness = 0; witness < chain.parts().size(); witness++) {
      boolean first = !seen && chain.isIn(witness);
      seen |= first;
      stages.add(first ? Optional.of(first(chain, witness)) : stage(chain, witness));
    }
    return new Lineage(stages);
  }

  private Stage first(Chain chain, int witness) {
    return new Stage(
        Event.FIRST_SEEN,
        Optional.of(all.bodies().get(witness).cell(chain.parts().get(witness))),
        Optional.empty());
  }

  private Optional<Stage> stage(Chain chain, int witness) {
    if (witness == 0) {
      return Optional.empty();
    }
    List<Integer> here = chain.parts().get(witness);
    return journey
        .step(witness, chain.parts().get(witness - 1), here)
        .map(
            step ->
                new Stage(
                    step.event(),
                    here.isEmpty()
                        ? Optional.empty()
                        : Optional.of(all.bodies().get(witness).cell(here)),
                    step.nature()));
  }
}

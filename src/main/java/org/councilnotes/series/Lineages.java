package org.councilnotes.series;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.note.Life.Event;
import org.councilnotes.note.Passage;
import org.councilnotes.series.Lineage.Stage;

/** Tells the life of each wording: of those that were first seen, and of each text by itself. */
public final class Lineages {

  private final Collected all;
  private final Journey journey;
  private final Kin kin;

  /** Of the witnesses of a comparison. */
  public Lineages(Comparison comparison) {
    this.all = comparison.collected();
    this.journey = comparison.journey();
    this.kin = new Kin(all, journey);
  }

  /** One for each text that comes from no other, in the order of the table. */
  public List<Lineage> all() {
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

  /** Of each passage of a witness by itself, by its id: what it comes from, and what it became. */
  Map<String, Lineage> byPassage(int witness) {
    Map<String, Lineage> lineages = new HashMap<>();
    List<Passage> passages = all.bodies().get(witness).passages();
    for (int text = 0; text < passages.size(); text++) {
      lineages.put(passages.get(text).id(), lineage(kin.of(witness, text)));
    }
    return lineages;
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

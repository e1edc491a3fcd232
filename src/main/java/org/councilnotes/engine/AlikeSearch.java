package org.councilnotes.engine;

import java.util.List;
import java.util.Optional;
import org.councilnotes.search.Hit;
import org.councilnotes.search.Sort;
import org.councilnotes.search.Words;
import org.councilnotes.terms.AlikePlan;
import org.councilnotes.terms.Fields;
import org.councilnotes.terms.Plan;
import org.councilnotes.words.Highlighting;
import tools.jackson.databind.node.ObjectNode;

/** Finds the passages most alike to a text. */
record AlikeSearch(EngineView view, Words words) {

  List<Hit> find(String text, int most) {
    Optional<Plan> plan =
        view.words().planned(held -> AlikePlan.of(text, words, held, view.terms()));
    if (plan.isEmpty() || most == 0) {
      return List.of();
    }
    ObjectNode query =
        Dsl.of(
            "bool",
            Dsl.of(
                "must",
                Dsl.list(plan.get()),
                "filter",
                Dsl.list(StoredNotes.record(Fields.PASSAGE))));
    ObjectNode body = Ranked.search(query, Sort.RELEVANCE, most);
    List<Ranked> found = Reads.hits(view.reads().ranked(body)).stream().map(Ranked::of).toList();
    return new HitReading(view, Highlighting.NONE, Optional.empty()).read(found);
  }
}

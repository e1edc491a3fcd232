package org.councilnotes.collate.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.councilnotes.collate.NamedNote;
import org.councilnotes.series.SourceNote;
import org.councilnotes.series.TruthStep;
import org.junit.jupiter.api.Test;

/**
 * The comparison against what people wrote down about the sample series. A fate counts as found
 * only where relation and parts on both sides are right, see {@link Fate}.
 */
class TruthTest {

  private static final List<String> SERIES =
      List.of("annual-report", "declarations", "customs-risk");

  @Test
  void counterpartsAndRelationsAreThoseThatAPersonSees() {
    FateScores all = new FateScores();
    for (String series : SERIES) {
      FateScores one = new FateScores();
      for (TruthStep step : TruthStep.in(series)) {
        List<Fate> found =
            NamedNote.fates(SourceNote.of(step.older()), SourceNote.of(step.newer()));
        one.add(step.toString(), step.fates(), found);
        all.add(step.toString(), step.fates(), found);
      }
      System.out.println(one.table(series));
    }
    System.out.println(all.table("all"));
    all.mistakes().forEach(System.out::println);

    assertThat(all.sectionF1()).isGreaterThanOrEqualTo(0.97);
    assertThat(all.macroF1()).isGreaterThanOrEqualTo(0.95);
    assertThat(all.f1(PassageRelation.MOVED)).isGreaterThanOrEqualTo(0.9);
    assertThat(all.f1(PassageRelation.MOVED_CHANGED)).isGreaterThanOrEqualTo(0.9);
  }
}

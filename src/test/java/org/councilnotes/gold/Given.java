package org.councilnotes.gold;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.gold.Label.Kind;
import org.councilnotes.note.Passage;
import org.councilnotes.note.tag.PassageTags;
import org.councilnotes.note.tag.ProgrammeTag.Origin;
import org.councilnotes.note.tag.YearTag;

/** The tags of a passage as labels. */
final class Given {

  private Given() {}

  static List<Label> in(Passage passage) {
    PassageTags tags = passage.tags();
    List<Label> given = new ArrayList<>();
    tags.countries()
        .forEach(
            t ->
                given.add(new Label(Kind.COUNTRY, t.code(), t.role().key(), t.evidence().range())));
    tags.programmes()
        .forEach(
            t ->
                given.add(
                    t.how() == Origin.NAMED
                        ? new Label(
                            Kind.PROGRAMME,
                            t.code(),
                            t.phase().orElse(Label.NOTHING),
                            t.evidence().range())
                        : whole(Kind.CONTEXT, t.code(), Label.NOTHING)));
    tags.eventYears().stream()
        .map(YearTag::year)
        .distinct()
        .forEach(year -> given.add(whole(Kind.YEAR, Integer.toString(year), Label.NOTHING)));
    tags.participations()
        .forEach(
            t ->
                given.add(
                    whole(Kind.PARTICIPATION, t.programme() + " " + t.country(), t.role().key())
                        .graded(t.grade().key())));
    return given;
  }

  private static Label whole(Kind kind, String value, String detail) {
    return new Label(kind, value, detail, Optional.empty());
  }
}

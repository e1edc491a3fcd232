package org.councilnotes.tag;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.councilnotes.corpus.Vocabulary.Lookalikes;
import org.councilnotes.note.CountryTag;
import org.councilnotes.note.Role;
import org.councilnotes.tag.Name.Kind;

/** Countries by name: the mentions that no doubt speaks against, each with its role. */
final class Countries {

  private final List<Predicate<Mention>> doubts;
  private final Roles roles;

  Countries(Lookalikes lookalikes, Roles roles) {
    this.doubts =
        List.of(
            new InInstrument(),
            new AsMoney(),
            new AsLanguage(),
            new AsPerson(lookalikes.personal()));
    this.roles = roles;
  }

  List<CountryTag> in(List<Mention> mentions) {
    List<Mention> certain =
        mentions.stream()
            .filter(m -> m.name().kind() == Kind.COUNTRY)
            .filter(m -> doubts.stream().noneMatch(doubt -> doubt.test(m)))
            .toList();
    return Enumeration.of(certain).stream().flatMap(this::tags).toList();
  }

  private Stream<CountryTag> tags(Enumeration run) {
    Role role = roles.of(run);
    return run.members().stream().map(m -> new CountryTag(m.name().code(), role, m.evidence()));
  }
}

package org.councilnotes.tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.councilnotes.corpus.Vocabulary.Lookalikes;
import org.councilnotes.note.CountryTag;
import org.councilnotes.note.Role;
import org.councilnotes.note.TextRange;
import org.councilnotes.tag.Name.Kind;

/** Countries by name: the mentions that no doubt speaks against, each with its role. */
final class Countries {

  private final List<Predicate<Mention>> doubts;
  private final Roles roles;
  private final Capitals capitals = new Capitals();

  Countries(Lookalikes lookalikes, Roles roles) {
    this.doubts =
        List.of(
            new InInstrument(),
            new AsMoney(),
            new AsLanguage(),
            new AsOtherPlace(),
            new AsPerson(lookalikes.personal()));
    this.roles = roles;
  }

  List<CountryTag> in(List<Mention> mentions, Setting setting) {
    List<CountryTag> tags = new ArrayList<>();
    List<Mention> certain = certain(mentions);
    List<Enumeration> runs = Enumeration.in(certain);
    List<Mention> cities = mentions.stream().filter(m -> m.is(Name.CAPITAL)).toList();
    Map<Integer, Roles.Found> columns = roles.columns(runs, cities, setting);
    List<Roles.Found> found = roles.of(runs, setting, columns);
    for (int i = 0; i < runs.size(); i++) {
      for (Mention member : runs.get(i).members()) {
        tags.add(tag(member, found.get(i)));
      }
    }
    for (Mention capital : hosting(mentions, certain, columns)) {
      tags.add(new CountryTag(capital.name().code(), Role.HOST, capital.evidence()));
    }
    return tags.stream().sorted(Comparator.comparingInt(Countries::start)).toList();
  }

  private List<Mention> hosting(
      List<Mention> mentions, List<Mention> certain, Map<Integer, Roles.Found> columns) {
    return Stream.concat(
            capitals.hosting(mentions, certain).stream(),
            capitals.unnamed(mentions, certain).stream()
                .filter(m -> columns.getOrDefault(m.first(), Roles.Found.NONE).role() == Role.HOST))
        .distinct()
        .toList();
  }

  private static int start(CountryTag tag) {
    return tag.evidence().range().map(TextRange::start).orElse(0);
  }

  private static CountryTag tag(Mention mention, Roles.Found found) {
    return new CountryTag(mention.name().code(), found.role(), mention.evidence(), found.why());
  }

  private List<Mention> certain(List<Mention> mentions) {
    List<Mention> certain = new ArrayList<>();
    for (Mention mention : mentions) {
      boolean country = mention.name().kind() == Kind.COUNTRY && !mention.is(Name.CAPITAL);
      if (country && !isDoubtful(mention)) {
        certain.add(mention);
      }
    }
    return certain;
  }

  private boolean isDoubtful(Mention mention) {
    for (Predicate<Mention> doubt : doubts) {
      if (doubt.test(mention)) {
        return true;
      }
    }
    return false;
  }
}

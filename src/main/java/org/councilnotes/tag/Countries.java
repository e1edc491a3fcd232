package org.councilnotes.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.councilnotes.corpus.Vocabulary.Lookalikes;
import org.councilnotes.note.CountryTag;
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

  List<CountryTag> in(List<Mention> mentions, Setting setting) {
    List<CountryTag> tags = new ArrayList<>();
    List<Enumeration> runs = Enumeration.in(certain(mentions));
    List<Roles.Found> found = roles.of(runs, setting);
    for (int i = 0; i < runs.size(); i++) {
      for (Mention member : runs.get(i).members()) {
        tags.add(tag(member, found.get(i)));
      }
    }
    return tags;
  }

  private static CountryTag tag(Mention mention, Roles.Found found) {
    return new CountryTag(mention.name().code(), found.role(), mention.evidence(), found.why());
  }

  private List<Mention> certain(List<Mention> mentions) {
    List<Mention> certain = new ArrayList<>();
    for (Mention mention : mentions) {
      if (mention.name().kind() == Kind.COUNTRY && !isDoubtful(mention)) {
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

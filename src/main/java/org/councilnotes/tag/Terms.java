package org.councilnotes.tag;

import java.util.ArrayList;
import java.util.List;
import org.councilnotes.note.TermTag;
import org.councilnotes.tag.Name.Kind;

/** Terms of the users' own vocabularies by name. */
final class Terms {

  List<TermTag> in(List<Mention> mentions) {
    List<TermTag> tags = new ArrayList<>();
    for (Mention mention : mentions) {
      Name name = mention.name();
      if (name.kind() == Kind.TERM) {
        tags.add(new TermTag(name.vocabulary(), name.codeThere(), mention.evidence()));
      }
    }
    return tags;
  }
}

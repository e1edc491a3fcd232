package org.councilnotes.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.councilnotes.note.GroupTag;
import org.councilnotes.tag.Name.Kind;

/** Groups of countries by name; the EU of an act's number is none. */
final class Groups {

  /** Matches {@code ") 2016/679"} and {@code "/EURATOM"}; not {@code ") and"}. */
  private static final Pattern NUMBER_OF_ACT =
      Pattern.compile("(?:, Euratom)?\\) (?:No )?\\d+/\\d");

  /** Matches {@code "2005/387/"}; not {@code "and "}. */
  private static final Pattern END_OF_NUMBER = Pattern.compile("\\d/$");

  List<GroupTag> in(List<Mention> mentions) {
    List<GroupTag> tags = new ArrayList<>();
    for (Mention mention : mentions) {
      if (mention.name().kind() == Kind.GROUP && !isInNumberOfAct(mention)) {
        tags.add(new GroupTag(mention.name().code(), mention.evidence()));
      }
    }
    return tags;
  }

  private static boolean isInNumberOfAct(Mention mention) {
    return NUMBER_OF_ACT.matcher(mention.after()).lookingAt()
        || END_OF_NUMBER.matcher(mention.before()).find();
  }
}

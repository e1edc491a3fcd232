package org.councilnotes.tag.role;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.councilnotes.note.Note;
import org.councilnotes.note.Passage;
import org.councilnotes.note.PassageKind;

/**
 * The lines that open the lists around the passages of a note: a line that ends with a colon opens
 * one, and so does an item of it. A list ends with its section, and where something else than an
 * item, a row or a footnote stands; an inner one where the outer goes on.
 */
public final class ListOpeners {

  /**
   * Matches {@code "a) in the"}, {@code "(iv) boats"} and {@code "2. boats"}; not {@code "ports"}.
   */
  private static final Pattern LABEL =
      Pattern.compile("\\(?(?:(?<letter>\\p{L})|(?<roman>[ivx]{1,5})|(?<number>\\d{1,2}))[.)] ");

  private static final List<String> ROMANS =
      List.of("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

  /** Lists in lists: more are no list that people write. */
  private static final int DEEPEST = 4;

  private final List<Passage> open = new ArrayList<>();
  private String section = "";

  private ListOpeners() {}

  /**
   * By the id of each passage but footnotes: the lines that open the lists around it, outer first.
   */
  public static Map<String, List<Passage>> in(Note note) {
    ListOpeners openers = new ListOpeners();
    Map<String, List<Passage>> all = new HashMap<>();
    for (Passage passage : note.passages()) {
      openers.close(passage);
      if (passage.kind() != PassageKind.FOOTNOTE) {
        all.put(passage.id(), List.copyOf(openers.open));
        openers.open(passage);
      }
    }
    return all;
  }

  private void open(Passage passage) {
    if (passage.text().endsWith(":") && open.size() < DEEPEST) {
      open.add(passage);
    }
  }

  private void close(Passage passage) {
    if (!passage.section().equals(section) || !passage.kind().isListed()) {
      open.clear();
    }
    section = passage.section();
    if (passage.kind() == PassageKind.ITEM) {
      goOn(passage);
    }
  }

  /** An item that goes on with an outer list ends the lists that its neighbour opened. */
  private void goOn(Passage item) {
    for (int i = 0; i < open.size(); i++) {
      if (open.get(i).kind() == PassageKind.ITEM && isNext(open.get(i), item)) {
        open.subList(i, open.size()).clear();
        return;
      }
    }
  }

  private static boolean isNext(Passage opener, Passage item) {
    Matcher one = LABEL.matcher(opener.text());
    Matcher next = LABEL.matcher(item.text());
    boolean labelled = one.lookingAt();
    if (!labelled || !next.lookingAt()) {
      return !labelled && item.text().endsWith(":") && !next.lookingAt();
    }
    return follows(one.group("number"), next.group("number"))
        || follows(letter(one), letter(next))
        || (roman(one) > 0 && roman(next) == roman(one) + 1);
  }

  private static boolean follows(String one, String next) {
    return one != null && next != null && number(next) == number(one) + 1;
  }

  private static int number(String label) {
    return Character.isDigit(label.charAt(0)) ? Integer.parseInt(label) : label.charAt(0);
  }

  private static String letter(Matcher label) {
    return label.group("letter");
  }

  /** The number of a Roman label, of one letter, too; -1 where it is none. */
  private static int roman(Matcher label) {
    String printed = label.group("roman") == null ? letter(label) : label.group("roman");
    return printed == null ? -1 : ROMANS.indexOf(printed);
  }
}

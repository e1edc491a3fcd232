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

  /** Matches {@code "a) in the"} and {@code "2. boats"}; not {@code "ports"}. */
  private static final Pattern LABEL = Pattern.compile("(?:(\\p{L})|(\\d{1,2}))[.)] ");

  /** Lists in lists: more are no list that people write. */
  private static final int DEEPEST = 4;

  private final List<Passage> open = new ArrayList<>();
  private String section = "";

  private ListOpeners() {}

  /** By the id of each passage in a list: the lines that open the lists around it, outer first. */
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
    if (!passage.section().equals(section) || !isInList(passage.kind())) {
      open.clear();
    }
    section = passage.section();
    while (!open.isEmpty() && isBehind(open.getLast(), passage)) {
      open.removeLast();
    }
  }

  private static boolean isInList(PassageKind kind) {
    return switch (kind) {
      case ITEM, FOOTNOTE, ROW -> true;
      case COVER, HEADING, PARAGRAPH, FIGURE -> false;
    };
  }

  /** Whether an item is the next one beside the item that opened the inner list. */
  private boolean isBehind(Passage opener, Passage passage) {
    if (opener.kind() != PassageKind.ITEM || passage.kind() != PassageKind.ITEM) {
      return false;
    }
    int label = label(opener);
    boolean next =
        label > 0
            ? label(passage) == label + 1
            : label(passage) == 0 && passage.text().endsWith(":");
    return next || open.size() >= DEEPEST;
  }

  /** The letter or number that an item begins with; 0 where it has none. */
  private static int label(Passage item) {
    Matcher m = LABEL.matcher(item.text());
    if (!m.lookingAt()) {
      return 0;
    }
    return m.group(1) == null ? Integer.parseInt(m.group(2)) : m.group(1).charAt(0);
  }
}

package org.councilnotes.extract.annotation;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Ids of comments and tracked changes that no other one of a Word file has. */
final class RevisionIds {

  /** Matches ids that others can follow; no program writes longer ones. */
  private static final Pattern ID = Pattern.compile("\\d{1,9}");

  private final Set<Integer> used = new HashSet<>();
  private int next;

  /** Takes the ids of a part as used; new ones follow them. */
  void add(Document part) {
    add(part.getDocumentElement(), WordNames.of(part));
    int highest = used.stream().mapToInt(id -> id).max().orElse(-1);
    next = highest + 1;
  }

  private void add(Element element, WordNames names) {
    String id = names.attribute(element, "id");
    if (ID.matcher(id).matches()) {
      used.add(Integer.parseInt(id));
    }
    XmlPart.children(element).forEach(child -> add(child, names));
  }

  String next() {
    while (!used.add(next)) {
      next++;
    }
    return Integer.toString(next);
  }

  /** Gives new ids to the tracked changes in an element that was copied. */
  void renew(Element copy, WordNames names) {
    if (!names.attribute(copy, "id").isEmpty()) {
      names.set(copy, "id", next());
    }
    XmlPart.children(copy).forEach(child -> renew(child, names));
  }
}

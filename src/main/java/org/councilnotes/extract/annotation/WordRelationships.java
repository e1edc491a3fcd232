package org.councilnotes.extract.annotation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.councilnotes.note.ReasonCode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The parts of a Word file that are annotated, found by the relationships between them.
 *
 * <p>Source: ECMA-376, part 2, 8 and 10.
 */
final class WordRelationships {

  private static final String SPACE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String COMMENTS_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
  private static final String EMPTY =
      "<Relationships xmlns=\"%s\"></Relationships>".formatted(SPACE);
  private static final String ROOT = "_rels/.rels";

  private final WordPackage parts;
  private final Element main;
  private final String mainName;
  private final String listName;
  private final Document list;

  /**
   * Finds the main part.
   *
   * @throws WordFileException where there is none, and where the file is signed or has macros
   */
  WordRelationships(WordPackage parts) {
    this.parts = parts;
    Document root = XmlPart.read(parts.part(ROOT).orElseThrow(WordRelationships::noWordFile));
    main =
        XmlPart.children(root.getDocumentElement()).stream()
            .filter(r -> isOf(r, "officeDocument"))
            .findFirst()
            .orElseThrow(WordRelationships::noWordFile);
    mainName = target("", main);
    int name = mainName.lastIndexOf('/') + 1;
    listName = mainName.substring(0, name) + "_rels/" + mainName.substring(name) + ".rels";
    list =
        XmlPart.read(parts.part(listName).orElseGet(() -> EMPTY.getBytes(StandardCharsets.UTF_8)));
    refuseOtherKinds();
  }

  private static WordFileException noWordFile() {
    return new WordFileException(ReasonCode.NO_WORD_FILE);
  }

  /**
   * Refuses files that would go back as what they are not: with macros under a name that says that
   * there are none, or with a signature that the change breaks.
   */
  private void refuseOtherKinds() {
    byte[] types = parts.part(WordPackage.TYPES).orElseThrow(WordRelationships::noWordFile);
    String kinds = new String(types, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    if (kinds.contains("macroenabled") || holds(part -> part.endsWith("vbaproject.bin"))) {
      throw new WordFileException(ReasonCode.MACROS);
    }
    if (holds(part -> part.startsWith("_xmlsignatures/"))) {
      throw new WordFileException(ReasonCode.SIGNED);
    }
  }

  private boolean holds(Predicate<String> wanted) {
    return parts.holdsAny(part -> wanted.test(part.toLowerCase(Locale.ROOT)));
  }

  /** The name of the main part. */
  String main() {
    return mainName;
  }

  /** The name of a related part that the file holds, such as that of {@code footnotes}. */
  Optional<String> related(String kind) {
    return target(kind).filter(parts::holds);
  }

  private Optional<String> target(String kind) {
    return XmlPart.children(list.getDocumentElement()).stream()
        .filter(relationship -> isOf(relationship, kind))
        .map(relationship -> target(folder(), relationship))
        .findFirst();
  }

  private String folder() {
    return mainName.substring(0, mainName.lastIndexOf('/') + 1);
  }

  private static boolean isOf(Element relationship, String kind) {
    return relationship.getAttribute("Type").endsWith("/" + kind)
        && !relationship.getAttribute("TargetMode").equals("External");
  }

  private static String target(String folder, Element relationship) {
    String target = relationship.getAttribute("Target");
    String path = target.startsWith("/") ? target : folder + target;
    Deque<String> names = new ArrayDeque<>();
    for (String name : path.split("/", -1)) {
      switch (name) {
        case "", "." -> {}
        case ".." -> {
          if (names.pollLast() == null) {
            throw noWordFile();
          }
        }
        default -> names.addLast(name);
      }
    }
    return String.join("/", names);
  }

  /** The name of the part of comments, which is related and typed if it was not. */
  String comments() {
    String name = target("comments").orElseGet(this::relateComments);
    if (!parts.holds(name)) {
      addType(name);
    }
    return name;
  }

  private String relateComments() {
    String file = freeName("comments", ".xml");
    Set<String> ids = new HashSet<>();
    XmlPart.children(list.getDocumentElement()).forEach(r -> ids.add(r.getAttribute("Id")));
    int number = ids.size() + 1;
    while (ids.contains("rId" + number)) {
      number++;
    }
    Element relationship =
        list.createElementNS(SPACE, qualified(list.getDocumentElement(), "Relationship"));
    relationship.setAttribute("Id", "rId" + number);
    String type = main.getAttribute("Type");
    relationship.setAttribute("Type", type.substring(0, type.lastIndexOf('/')) + "/comments");
    relationship.setAttribute("Target", file);
    list.getDocumentElement().appendChild(relationship);
    parts.put(listName, XmlPart.write(list));
    return folder() + file;
  }

  private String freeName(String stem, String ending) {
    String name = stem + ending;
    for (int i = 2; parts.holds(folder() + name); i++) {
      name = stem + i + ending;
    }
    return name;
  }

  private void addType(String name) {
    Document types =
        XmlPart.read(parts.part(WordPackage.TYPES).orElseThrow(WordRelationships::noWordFile));
    Element root = types.getDocumentElement();
    String part = "/" + name;
    boolean isTyped =
        XmlPart.children(root).stream().anyMatch(t -> t.getAttribute("PartName").equals(part));
    if (!isTyped) {
      Element type = types.createElementNS(root.getNamespaceURI(), qualified(root, "Override"));
      type.setAttribute("PartName", part);
      type.setAttribute("ContentType", COMMENTS_TYPE);
      root.appendChild(type);
      parts.put(WordPackage.TYPES, XmlPart.write(types));
    }
  }

  private static String qualified(Element beside, String name) {
    return beside.getPrefix() == null ? name : beside.getPrefix() + ":" + name;
  }
}

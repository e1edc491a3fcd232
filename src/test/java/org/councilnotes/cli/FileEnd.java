package org.councilnotes.cli;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.councilnotes.corpus.ContainerFile;

/**
 * How the way of one file ended in a run of the command.
 *
 * @param members those of the files in it, where it is an archive
 */
record FileEnd(String path, String state, String reason, List<FileEnd> members) {

  /** What a manifest of hostile files can mean. */
  enum Kind {
    INDEXED,
    PARTIAL,
    EMPTY,
    REFUSED,
    SKIPPED,
    RESTRICTED
  }

  /** The path of the archive that it is in. */
  String archive() {
    return path.substring(0, path.indexOf(ContainerFile.INSIDE));
  }

  @Override
  public String toString() {
    String inside = members.isEmpty() ? "" : " " + members;
    return state + (reason.isEmpty() ? "" : ": " + reason) + inside;
  }

  /** What may honestly be said of it: an archive is what its files are. */
  Set<Kind> kinds() {
    if (members.isEmpty()) {
      return EnumSet.of(ownKind());
    }
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    members.forEach(m -> kinds.add(m.ownKind()));
    if (kinds.contains(Kind.INDEXED) && kinds.size() > 1) {
      kinds.add(Kind.PARTIAL);
    }
    return kinds;
  }

  /** Another file of a note that is indexed says where its text is found. */
  private Kind ownKind() {
    return switch (state) {
      case "indexed" -> Kind.INDEXED;
      case "partial" -> Kind.PARTIAL;
      case "empty" -> Kind.EMPTY;
      case "rejected", "failed" -> Kind.REFUSED;
      case "skipped" -> skipped();
      default -> throw new AssertionError("no state: " + this);
    };
  }

  private Kind skipped() {
    if (reason.startsWith("restricted")) {
      return Kind.RESTRICTED;
    }
    return reason.startsWith("other rendition of ") ? Kind.INDEXED : Kind.SKIPPED;
  }
}

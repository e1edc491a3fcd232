package org.councilnotes.extract.office;

import java.nio.charset.Charset;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** State of one RTF group; a nested group starts with a copy. */
final class RtfGroup {

  /** Target of the characters in a group. */
  enum Destination {
    TEXT,
    STYLES,
    FONTS,
    TITLE,
    NOWHERE
  }

  /** Kinds of groups with a flow of their own. */
  enum Opening {
    NOTE,
    HEADER,
    FOOTER,
    COMMENT,
    BOX
  }

  final Set<CharacterFormat> ink;
  Destination destination;
  TextFlowBuilder flow;
  Charset charset;

  /**
   * Number of fallback characters after a Unicode character, set by the control word {@code uc};
   * they are skipped.
   */
  int substitutes;

  /** What the flow becomes when the group closes; null where the flow belongs to an outer group. */
  @Nullable Opening opened;

  /** Custom mark of the note; empty where the note is numbered. */
  String mark = "";

  /** Target of the Unicode half of a {@code upr} pair; null outside such a pair. */
  @Nullable Destination paired;

  boolean inTable;
  int depth;
  int style;
  int level;

  /** The outermost group. */
  RtfGroup(TextFlowBuilder flow) {
    this.flow = flow;
    ink = EnumSet.noneOf(CharacterFormat.class);
    destination = Destination.TEXT;
    charset = RtfCharsets.WESTERN;
    substitutes = 1;
  }

  RtfGroup(RtfGroup around) {
    ink = EnumSet.copyOf(around.ink);
    destination = around.destination;
    flow = around.flow;
    charset = around.charset;
    substitutes = around.substitutes;
    paired = around.paired;
    inTable = around.inTable;
    depth = around.depth;
    style = around.style;
    level = around.level;
  }

  void plainParagraph() {
    inTable = false;
    depth = 0;
    style = 0;
    level = 0;
  }

  /** Nesting depth of tables at the paragraph; 0 outside tables. */
  int depth() {
    return depth > 0 ? depth : inTable ? 1 : 0;
  }

  void print(CharacterFormat with, boolean on) {
    if (on) {
      ink.add(with);
    } else {
      ink.remove(with);
    }
  }
}

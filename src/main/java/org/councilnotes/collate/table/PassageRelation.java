package org.councilnotes.collate.table;

import org.councilnotes.note.text.KeyedConstant;

/** What became of a passage or section from one witness to the next. */
public enum PassageRelation implements KeyedConstant {
  /** Word for word the same, at its place. */
  SAME,
  CHANGED,
  /** Not in the older one, or struck through there as a whole. */
  NEW,
  /** Not in the newer one, or struck through there as a whole. */
  DROPPED,
  /**
   * Word for word the same, in another section or out of the old order; a provision of an act only
   * in another article or recital.
   */
  MOVED,
  MOVED_CHANGED,
  /** One passage whose sentences now stand in several neighbouring ones. */
  SPLIT,
  /** Several neighbouring passages whose sentences now stand in one. */
  MERGED,
  /** Present again after one or more witnesses without it, or in which it was struck through. */
  RETURNED,
  /** Blanked out on one side, or on a page that cannot be read. */
  NOT_ACCESSIBLE;

  /** The relation of two counterparts. */
  public static PassageRelation of(boolean same, boolean moved) {
    if (moved) {
      return same ? MOVED : MOVED_CHANGED;
    }
    return same ? SAME : CHANGED;
  }

  /** The same relation with words changed, too. */
  public PassageRelation withChange() {
    return switch (this) {
      case SAME -> CHANGED;
      case MOVED -> MOVED_CHANGED;
      default -> this;
    };
  }

  /** Whether the text moved. */
  public boolean isMove() {
    return this == MOVED || this == MOVED_CHANGED;
  }
}

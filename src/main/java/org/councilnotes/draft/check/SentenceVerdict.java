package org.councilnotes.draft.check;

import org.councilnotes.note.text.KeyedConstant;

/** What the archive knows of a sentence of a draft. */
public enum SentenceVerdict implements KeyedConstant {
  /** It stands word for word in an adopted text, and was not dropped since. */
  ADOPTED,
  /** It stands word for word in a text that was not adopted, and in no adopted one. */
  DRAFTED,
  /** An earlier sentence was edited. */
  ALTERED,
  /** It stood word for word in an earlier edition; the latest one does not have it. */
  DROPPED,
  /** An earlier sentence makes the same point in other words. A guess, never called the same. */
  NEAR,
  /** Nothing like it is in the archive. */
  NEW
}

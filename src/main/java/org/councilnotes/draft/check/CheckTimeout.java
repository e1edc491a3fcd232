package org.councilnotes.draft.check;

import java.io.Serial;

/** A check of a draft was ended because it took too long; nothing is known of the draft. */
public final class CheckTimeout extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  CheckTimeout() {
    super("the check took too long", null, false, false);
  }
}

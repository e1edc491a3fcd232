package org.councilnotes.web.draft;

import java.io.UncheckedIOException;
import java.util.Set;
import org.councilnotes.access.ArchiveAccess;
import org.councilnotes.corpus.Corpus;
import org.councilnotes.draft.alarm.Alarm;
import org.councilnotes.draft.check.DraftCheck;
import org.councilnotes.draft.dismissal.AlarmDismissals;
import org.councilnotes.draft.dismissal.DismissalList;
import org.councilnotes.note.Marking;
import org.councilnotes.web.EditingPermission;
import org.councilnotes.web.Refusal;
import org.councilnotes.yaml.InvalidYamlException;

/**
 * Dismisses alarms of a kept draft: for good and for everybody by those who may change what the
 * archive says, for the draft at hand as long as it is kept by others.
 */
public final class DraftDismissals {

  /** Name of who dismisses where there are no users. */
  private static final String NOBODY = "somebody";

  private final Corpus corpus;
  private final ArchiveAccess archiveAccess;
  private final EditingPermission editing;

  DraftDismissals(Corpus corpus, ArchiveAccess archiveAccess, EditingPermission editing) {
    this.corpus = corpus;
    this.archiveAccess = archiveAccess;
    this.editing = editing;
  }

  /** What is dismissed: for good, or as long as a draft is kept. */
  record Dismissed(DismissalList list, Set<String> here) {

    Dismissed {
      here = Set.copyOf(here);
    }

    boolean has(Alarm alarm) {
      return hasHere(alarm) || list.isDismissed(alarm);
    }

    /** Whether it is dismissed as long as the draft is kept, and not for good. */
    boolean isOnlyHere(Alarm alarm) {
      return hasHere(alarm) && !list.isDismissed(alarm);
    }

    private boolean hasHere(Alarm alarm) {
      return here.contains(alarm.id());
    }
  }

  /** Whether the present user dismisses for good. */
  boolean isForGood() {
    return editing.allowed();
  }

  /** What is dismissed for the present user; of a list that cannot be used, nothing. */
  Dismissed of(KeptDraft draft) {
    return new Dismissed(list(), draft.dismissed());
  }

  /** A checked draft without alarms that are dismissed. */
  DraftCheck open(DraftDesk.Shown shown) {
    Dismissed dismissed = of(shown.draft());
    return shown.check().withoutAlarms(dismissed::has);
  }

  /** What is dismissed for good, for the present user; of a list that cannot be used, nothing. */
  public DismissalList list() {
    try {
      return inWorld().now();
    } catch (InvalidYamlException | UncheckedIOException unusable) {
      return DismissalList.NONE;
    }
  }

  private AlarmDismissals inWorld() {
    boolean isPublic = archiveAccess.marking() == Marking.PUBLIC;
    return new AlarmDismissals(corpus, isPublic ? Marking.PUBLIC : Marking.LIMITE);
  }

  /**
   * Dismisses an alarm.
   *
   * @throws Refusal where the draft has no such alarm, or the list cannot be written
   */
  void dismiss(DraftDesk.Shown shown, String id) {
    Alarm alarm = alarm(shown.check(), id);
    if (!isForGood()) {
      shown.draft().dismiss(id);
      return;
    }
    String name = archiveAccess.user().name();
    DraftCheck check = shown.check();
    change(
        () ->
            inWorld()
                .dismiss(
                    check.draft().hash(),
                    check.reference().series(),
                    alarm,
                    name.isEmpty() ? NOBODY : name));
  }

  /**
   * Takes that back.
   *
   * @throws Refusal as {@link #dismiss}
   */
  void recall(DraftDesk.Shown shown, String id) {
    Alarm alarm = alarm(shown.check(), id);
    shown.draft().recall(id);
    if (isForGood()) {
      change(
          () -> {
            boolean _ = inWorld().recall(alarm);
          });
    }
  }

  private static Alarm alarm(DraftCheck check, String id) {
    return check.alarms().stream()
        .filter(alarm -> alarm.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("draft.alarm"));
  }

  private static void change(Runnable change) {
    try {
      change.run();
    } catch (InvalidYamlException | UncheckedIOException unusable) {
      throw Refusal.conflict("draft.dismissals");
    }
  }
}

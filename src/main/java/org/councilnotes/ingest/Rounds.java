package org.councilnotes.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.councilnotes.note.Outcome;

/**
 * Reads files in two rounds: side by side first, other processes helping; then one by one those
 * that may have taken others with them, or been taken along, and those that were written to
 * meanwhile.
 */
final class Rounds {

  private static final int WORKERS = 2;

  private final NoteWay way;
  private final IngestListener listener;
  private final Ledger ledger;
  private final Placing placing;
  private final Others others;

  Rounds(NoteWay way, IngestListener listener, Ledger ledger, Placing placing, Others others) {
    this.way = way;
    this.others = others;
    this.listener = listener;
    this.ledger = ledger;
    this.placing = placing;
  }

  /** Reads and settles them all; gives how many they are. */
  int read(List<Due> due) {
    if (!due.isEmpty()) {
      listener.started(due.size());
      Map<Boolean, List<Due>> dangerous =
          due.stream().collect(Collectors.partitioningBy(this::brokeItsReader));
      List<Due> alone = new ArrayList<>();
      each(dangerous.get(false), WORKERS, others, attempt -> settleOrPutOff(attempt, alone));
      alone.addAll(dangerous.get(true));
      each(alone, 1, Others.none(way), this::settle);
    }
    return due.size();
  }

  /** Files of the notes that lost the one they were made from. */
  List<String> standIns() {
    return ledger.standIns();
  }

  private void each(List<Due> due, int workers, Others helped, Consumer<Attempt> settle) {
    try (Readers readers = new Readers(way, workers, helped)) {
      readers.each(due, settle);
    }
  }

  private void settleOrPutOff(Attempt attempt, List<Due> alone) {
    if (attempt.isWorthAnother()) {
      placing.look(attempt.due().file()).ifPresent(alone::add);
    } else {
      settle(attempt);
    }
  }

  private void settle(Attempt attempt) {
    switch (attempt.after()) {
      case SAME -> placing.settle(attempt.due(), attempt.reading());
      case CHANGED -> placing.leave(attempt.due());
      case GONE -> placing.forget(attempt.due().path());
    }
    listener.ended(attempt.due().path());
  }

  /** Whether this very content cost its process when it was read last. */
  private boolean brokeItsReader(Due due) {
    return ledger
        .get(due.path())
        .filter(before -> before.hash().equals(due.hash()))
        .flatMap(before -> before.outcome().failure())
        .filter(cause -> cause != Outcome.Cause.FILE)
        .isPresent();
  }
}

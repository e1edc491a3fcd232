package org.councilnotes.opensearch.coordination;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.opensearch.client.OpenSearchProblem;
import org.councilnotes.opensearch.write.OpenSearchWriteLock;
import org.councilnotes.store.coordination.FileOffering;
import org.councilnotes.store.coordination.ReadResult;
import org.councilnotes.store.coordination.ReadTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The run's side of shared reading. A file is offered while its slot is in {@link #out}. */
final class OpenSearchFileOffering implements FileOffering {

  private static final Logger LOG = LoggerFactory.getLogger(OpenSearchFileOffering.class);

  /** Files that are offered before the first one was read. */
  private static final int FIRST = 8;

  private final OpenSearchSharedWork work;
  private final WorkSlotIndex places;
  private final String run;
  private final String way;
  private final Map<String, WorkSlot> known = new LinkedHashMap<>();
  private final Map<String, Out> out = new HashMap<>();
  private int given;

  /** An offered file, and the time of the last change of its slot by {@link System#nanoTime}. */
  private record Out(ReadTask file, String seen, long since) {

    boolean isSilent() {
      return System.nanoTime() - since > OpenSearchFileClaim.LASTS.toNanos();
    }
  }

  OpenSearchFileOffering(OpenSearchSharedWork work, String run, String way) {
    this.work = work;
    this.places = work.places();
    this.run = run;
    this.way = way;
    this.known.putAll(places.all());
  }

  @Override
  public boolean offer(ReadTask file) {
    if (out.size() >= Math.min(WorkSlotIndex.MOST, FIRST + given)) {
      return false;
    }
    WorkSlot free =
        known.values().stream().filter(p -> !out.containsKey(p.id())).findFirst().orElseThrow();
    return write(free, WorkSlot.State.OFFERED, file)
        .map(
            now -> {
              out.put(now.id(), new Out(file, now.seen(), System.nanoTime()));
              return true;
            })
        .orElse(false);
  }

  /** Writes a slot, and remembers its content afterwards, whoever wrote it. */
  private Optional<WorkSlot> write(WorkSlot place, WorkSlot.State state, ReadTask file) {
    Optional<WorkSlot> written = places.write(place, WorkSlot.document(run, state, file), run);
    known.put(place.id(), written.orElseGet(() -> places.get(place.id())));
    return written;
  }

  @Override
  public Optional<Returned> next() {
    return nextKnown().or(this::nextNow);
  }

  private Optional<Returned> nextKnown() {
    return out.keySet().stream().filter(this::isDone).findFirst().map(this::returned);
  }

  private boolean isDone(String id) {
    WorkSlot now = known.get(id);
    return now.isIn(WorkSlot.State.READ) || now.isIn(WorkSlot.State.HANDED_BACK);
  }

  private Returned returned(String id) {
    ReadTask file = out.get(id).file();
    boolean isRead = known.get(id).isIn(WorkSlot.State.READ) && known.get(id).holds(run, file);
    Optional<ReadResult> read = isRead ? read(places.get(id)) : Optional.empty();
    out.remove(id);
    if (read.isPresent()) {
      given++;
    }
    return new Returned(file, read);
  }

  private static Optional<ReadResult> read(WorkSlot place) {
    try {
      return Optional.of(WorkSlot.ReadResultJson.read(place.text(WorkSlot.READING)));
    } catch (RuntimeException notOurs) {
      LOG.warn("{}: what another process read cannot be used", place.file().path(), notOurs);
      return Optional.empty();
    }
  }

  private Optional<Returned> nextNow() {
    if (out.isEmpty()) {
      return Optional.empty();
    }
    if (!work.isHolder(run)) {
      throw OpenSearchProblem.lostTurn(OpenSearchWriteLock.LASTS);
    }
    known.putAll(places.all());
    refreshSlots();
    return nextKnown().or(this::nextSilent);
  }

  private void refreshSlots() {
    out.replaceAll(
        (id, file) -> {
          String seen = known.get(id).seen();
          return seen.equals(file.seen()) ? file : new Out(file.file(), seen, System.nanoTime());
        });
  }

  /**
   * Takes back a file whose reader's heartbeat has expired. A late result of that reader is
   * ignored.
   */
  private Optional<Returned> nextSilent() {
    List<String> silent = new ArrayList<>(out.keySet());
    silent.removeIf(id -> known.get(id).isIn(WorkSlot.State.OFFERED) || !out.get(id).isSilent());
    return silent.stream()
        .map(this::takeBack)
        .flatMap(Optional::stream)
        .findFirst()
        .map(file -> new Returned(file, Optional.empty()));
  }

  @Override
  public Optional<ReadTask> takeBack() {
    List<String> waiting = new ArrayList<>(out.keySet());
    waiting.removeIf(id -> !known.get(id).isIn(WorkSlot.State.OFFERED));
    return waiting.stream().map(this::takeBack).flatMap(Optional::stream).findFirst();
  }

  private Optional<ReadTask> takeBack(String id) {
    return write(known.get(id), WorkSlot.State.TAKEN_BACK, out.get(id).file())
        .map(_ -> out.remove(id).file());
  }

  @Override
  public void end() {
    try {
      work.end(run, way);
    } catch (OpenSearchProblem away) {
      LOG.info("those who read for this run are not told that it is over: {}", away.getMessage());
    }
  }
}

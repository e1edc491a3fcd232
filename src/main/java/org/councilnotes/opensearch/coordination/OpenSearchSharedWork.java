package org.councilnotes.opensearch.coordination;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.councilnotes.opensearch.client.OpenSearchProblem;
import org.councilnotes.opensearch.query.QueryDsl;
import org.councilnotes.opensearch.write.OpenSearchWriteLock;
import org.councilnotes.store.coordination.FileClaim;
import org.councilnotes.store.coordination.FileOffering;
import org.councilnotes.store.coordination.RunMembership;
import org.councilnotes.store.coordination.SharedWork;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shares the reading of files by documents of the cluster. A run is identified by the owner of its
 * write lock: its offers are void once another owner has the lock.
 *
 * @param holder the present owner of the write lock
 * @param own the owner name that this process last acquired it with
 */
public record OpenSearchSharedWork(
    WorkSlotIndex places, Supplier<Optional<String>> holder, Supplier<Optional<String>> own)
    implements SharedWork {

  private static final String RUN = "run";
  private static final String PIPELINE = "pipeline";
  private static final String OVER = "over";

  @Override
  public FileOffering offer(String pipeline) {
    String run =
        own.get()
            .filter(this::isHolder)
            .orElseThrow(() -> OpenSearchProblem.lostTurn(OpenSearchWriteLock.LASTS));
    places.make();
    places.clear();
    write(run, pipeline, false);
    return new OpenSearchFileOffering(this, run, pipeline);
  }

  @Override
  public Optional<RunMembership> join() {
    WorkSlot head = places.head();
    String run = head.text(RUN);
    return isOpen(head) && holder.get().equals(Optional.of(run))
        ? Optional.of(new Membership(this, run, head.text(PIPELINE)))
        : Optional.empty();
  }

  private static boolean isOpen(WorkSlot head) {
    return head.isThere() && !head.source().path(OVER).asBoolean(true);
  }

  RunMembership.State state(String run) {
    WorkSlot head = places.head();
    if (!head.text(RUN).equals(run)) {
      return RunMembership.State.GONE;
    }
    if (!isOpen(head)) {
      return RunMembership.State.ENDED;
    }
    return isHolder(run) ? RunMembership.State.GOING : RunMembership.State.GONE;
  }

  boolean isHolder(String run) {
    return holder.get().equals(Optional.of(run));
  }

  /** Marks a run as ended, unless another has begun. */
  void end(String run, String pipeline) {
    if (isHolder(run)) {
      write(run, pipeline, true);
      places.clear();
    }
  }

  private void write(String run, String pipeline, boolean over) {
    ObjectNode head = QueryDsl.of(RUN, run, PIPELINE, pipeline);
    if (places.write(places.head(), QueryDsl.with(head, OVER, over), run).isEmpty()) {
      throw OpenSearchProblem.lostTurn(OpenSearchWriteLock.LASTS);
    }
  }

  /** The side of the processes that read for a run. */
  private record Membership(OpenSearchSharedWork work, String run, String pipeline)
      implements RunMembership {

    @Override
    public State state() {
      return work.state(run);
    }

    /** In random order, so that readers do not compete for the same slot. */
    @Override
    public Optional<FileClaim> claim() {
      List<WorkSlot> offered = new ArrayList<>(work.places().all().values());
      offered.removeIf(place -> !place.isOf(run) || !place.isIn(WorkSlot.State.OFFERED));
      Collections.shuffle(offered);
      return offered.stream().map(this::claim).flatMap(Optional::stream).findFirst();
    }

    private Optional<FileClaim> claim(WorkSlot offered) {
      String by = UUID.randomUUID().toString();
      return work.places()
          .write(offered, WorkSlot.document(run, WorkSlot.State.CLAIMED, offered.file()), by)
          .map(claimed -> OpenSearchFileClaim.of(work.places(), run, by, claimed));
    }
  }
}

package org.councilnotes.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.councilnotes.search.Claim;
import org.councilnotes.search.Joined;

/** The side of those who read for a run. */
record EngineJoined(EngineWork work, String run, String way) implements Joined {

  @Override
  public State state() {
    return work.state(run);
  }

  /** In any order, lest all who read want the same. */
  @Override
  public Optional<Claim> claim() {
    List<WorkPlace> offered = new ArrayList<>(work.places().all().values());
    offered.removeIf(place -> !place.isOf(run) || !place.isIn(WorkPlace.State.OFFERED));
    Collections.shuffle(offered);
    return offered.stream().map(this::claim).flatMap(Optional::stream).findFirst();
  }

  private Optional<Claim> claim(WorkPlace offered) {
    String by = UUID.randomUUID().toString();
    return work.places()
        .write(offered, WorkPlace.document(run, WorkPlace.State.CLAIMED, offered.file()), by)
        .map(claimed -> EngineClaim.of(work.places(), run, by, claimed));
  }
}

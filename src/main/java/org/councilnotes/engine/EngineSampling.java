package org.councilnotes.engine;

import java.util.List;
import org.councilnotes.suggest.SampledTexts;
import org.councilnotes.suggest.Sampling;

record EngineSampling(EngineView view) implements Sampling {

  @Override
  public String snapshot() {
    return view.snapshot();
  }

  @Override
  public boolean isSmall() {
    return true;
  }

  @Override
  public SampledTexts texts() {
    return new SampledTexts(List.of(), List.of());
  }

  @Override
  public Sampling retained() {
    return this;
  }

  @Override
  public void close() {}
}

package org.councilnotes.web;

import org.councilnotes.lucene.LuceneArchiveReader;
import org.councilnotes.meaning.MeaningWorlds;
import org.councilnotes.meaning.vector.HashedWordEmbedder;
import org.councilnotes.meaning.vector.VectorFolder;
import org.councilnotes.meaning.vector.VectorSearch;
import org.councilnotes.meaning.vector.VectorUpdate;
import org.springframework.context.annotation.Bean;

/** {@link TestSite} with vectors of words in place of those of a model. */
public class MeaningSite extends TestSite {

  @Bean(destroyMethod = "close")
  VectorSearch vectors(Home home, LuceneArchiveReader archive) {
    VectorFolder vectors = VectorFolder.ofPublicWorld(home.folder().resolve("index"));
    HashedWordEmbedder embedder = new HashedWordEmbedder();
    VectorUpdate.Result _ =
        new VectorUpdate(vectors, embedder, VectorUpdate.Progress.NONE).run(archive);
    return new VectorSearch(vectors, embedder);
  }

  @Bean
  MeaningWorlds meaning(VectorSearch vectors) {
    return new MeaningWorlds(vectors, vectors);
  }
}

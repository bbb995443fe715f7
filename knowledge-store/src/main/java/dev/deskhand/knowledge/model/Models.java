package dev.deskhand.knowledge.model;

import dev.deskhand.knowledge.article.SiteId;
import dev.deskhand.knowledge.embedding.Embedder;
import dev.deskhand.knowledge.embedding.EmbeddingException;
import dev.deskhand.knowledge.embedding.ModelSource;
import dev.deskhand.knowledge.schema.KnowledgeSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The models of an installation as far as this process can run them, loaded when one is first needed. A model that is
 * not to be had is complained of once: its sites are searched by words alone.
 */
public final class Models implements ModelDirectory, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Models.class);

    private final DataSource dataSource;
    private final ModelOpener opener;
    private final ModelRecords records;
    private volatile @Nullable OpenModel chosen;
    private final Map<String, Found> known = new ConcurrentHashMap<>();

    /** A model, or the reason why this process has not got it. */
    private record Found(Optional<OpenModel> model, String whyNot) {}

    public Models(DataSource dataSource, ModelOpener opener) {
        this.dataSource = dataSource;
        this.opener = opener;
        this.records = new ModelRecords(dataSource);
    }

    /**
     * Loads a model and makes it the one that new sites begin with.
     *
     * @throws EmbeddingException with one sentence, when it cannot be used
     */
    public OpenModel choose(ModelSource source) {
        return choose(opener.open(source.absolute()), source.absolute());
    }

    /** Makes a loaded model the one that new sites begin with; it is closed with the others. */
    public OpenModel choose(Embedder embedder) {
        return choose(embedder, new ModelSource("given by a program"));
    }

    private OpenModel choose(Embedder embedder, ModelSource source) {
        records.choose(embedder.model(), source);
        OpenModel model = new OpenModel(embedder, KnowledgeSchema.vectorTable(dataSource, embedder.model()));
        known.put(model.name(), new Found(Optional.of(model), ""));
        chosen = model;
        return model;
    }

    /**
     * The model that this process chose.
     *
     * @throws IllegalStateException when it goes by what others chose
     */
    public OpenModel chosen() {
        OpenModel model = chosen;
        if (model == null) {
            throw new IllegalStateException("no model was chosen by this process");
        }
        return model;
    }

    /** Makes sure that new sites have a model to begin with: the one chosen before, else this one. */
    public void chooseFirst(ModelSource otherwise) {
        if (records.chosen().isEmpty()) {
            choose(otherwise);
        }
    }

    /** Asks for every site to answer with a model; see {@code ModelChange} for how that comes about. */
    public void changeAllTo(OpenModel model) {
        records.changeAllTo(model.name());
    }

    @Override
    public Map<SiteId, SiteModels> of(Collection<SiteId> sites) {
        return records.of(sites);
    }

    /** A model by its name, if this process can run it; there is none of the empty name. */
    public Optional<OpenModel> find(String name) {
        return name.isEmpty() ? Optional.empty() : found(name).model();
    }

    /** Loads what sites answer with, so that the first question need not wait for it. */
    public void openUsed() {
        records.used().forEach(this::find);
    }

    /**
     * The models that a publication computes vectors of: the site's own, then the one that it is changing to.
     *
     * @throws EmbeddingException with one sentence, when this process has none of them
     */
    public List<OpenModel> writing(SiteId site) {
        SiteModels models = of(site);
        List<String> wanted = Stream.concat(
                        models.active().stream(),
                        models.change().filter(SiteModels.Change::goesOn).map(SiteModels.Change::model).stream())
                .toList();
        List<OpenModel> usable = new ArrayList<>();
        wanted.forEach(name -> find(name).ifPresent(usable::add));
        if (usable.isEmpty()) {
            throw new EmbeddingException(
                    wanted.isEmpty()
                            ? "the site has no embedding model yet: start the service once"
                            : "the site's embedding model " + wanted.get(0) + " cannot be used here: "
                                    + found(wanted.get(0)).whyNot());
        }
        return usable;
    }

    private Found found(String name) {
        return known.computeIfAbsent(name, this::opened);
    }

    private Found opened(String name) {
        try {
            return new Found(Optional.of(open(name)), "");
        } catch (EmbeddingException e) {
            log.warn(
                    "Sites that answer with the embedding model {} are searched by words alone, because {}",
                    name,
                    e.getMessage());
            return new Found(Optional.empty(), String.valueOf(e.getMessage()));
        }
    }

    private OpenModel open(String name) {
        ModelSource source = records.source(name)
                .orElseThrow(() -> new EmbeddingException("nobody knows where model " + name + " comes from"));
        Embedder embedder = opener.open(source);
        if (!embedder.model().name().equals(name)) {
            embedder.close();
            throw new EmbeddingException(source + " holds another model by now");
        }
        return new OpenModel(embedder, KnowledgeSchema.vectorTable(dataSource, embedder.model()));
    }

    @Override
    public void close() {
        known.values().forEach(found -> found.model()
                .ifPresent(model -> model.embedder().close()));
        known.clear();
    }
}

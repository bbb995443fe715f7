package dev.deskhand.bot.curation;

import dev.deskhand.bot.attachment.AttachmentContent;
import dev.deskhand.bot.attachment.Pictures;
import dev.deskhand.bot.conversation.MessageFile;
import dev.deskhand.bot.problem.DeskhandException;
import dev.deskhand.knowledge.article.SiteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pictures in articles. Anybody may see those that a published public article shows, and nobody else's. */
@Repository
public class ArticleImages {

    /** Where the picture of an id is to be had; articles name it by this address. */
    public static final String ADDRESS = "/knowledge/images/";

    private static final Pattern NAMED = Pattern.compile(ADDRESS + "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    private final JdbcClient jdbc;
    private final Pictures pictures;
    private final Clock clock;

    ArticleImages(JdbcClient jdbc, Pictures pictures, Clock clock) {
        this.jdbc = jdbc;
        this.pictures = pictures;
        this.clock = clock;
    }

    /**
     * @param name as its sender calls it
     * @throws DeskhandException 415 when it is no PNG or JPEG picture
     */
    public MessageFile receive(SiteId site, @Nullable String name, byte[] content) {
        return pictures.keep(name, content, file -> insert(site, file), this::delete);
    }

    /**
     * A picture of the site's, shown or not: for those who write.
     *
     * @throws DeskhandException 404
     */
    public AttachmentContent open(SiteId site, UUID id) {
        return content(
                id,
                jdbc.sql("select * from bot.article_image where id = :id and site_id = :site")
                        .param("id", id)
                        .param("site", site.value())
                        .query(ArticleImages::file)
                        .optional());
    }

    /**
     * A picture that a published public article shows: for everybody.
     *
     * @throws DeskhandException 404
     */
    public AttachmentContent openPublic(UUID id) {
        return content(
                id, jdbc.sql("""
                        select i.* from bot.article_image i where i.id = :id and exists (
                          select from bot.article_image_use u
                          join knowledge.article a on a.id = u.article_id
                          join knowledge.article_revision r on r.id = a.published_revision_id
                          where u.image_id = i.id and a.audience = 'public' and a.site_id = i.site_id
                            and strpos(r.body, i.id::text) > 0)
                        """).param("id", id).query(ArticleImages::file).optional());
    }

    /** Notes which pictures an article shows; those of other sites are none. */
    void noteUses(SiteId site, UUID article, String body) {
        String ids = NAMED.matcher(body)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .collect(Collectors.joining(","));
        jdbc.sql("""
            insert into bot.article_image_use (image_id, article_id)
            select id, :article from bot.article_image
            where site_id = :site and id = any (string_to_array(:ids, ',')::uuid[]) on conflict do nothing
            """)
                .param("article", article)
                .param("site", site.value())
                .param("ids", ids)
                .update();
    }

    private AttachmentContent content(UUID id, Optional<MessageFile> file) {
        return file.flatMap(known -> pictures.content(id).map(bytes -> new AttachmentContent(known, bytes)))
                .orElseThrow(() -> DeskhandException.notFound("There is no picture " + id + " here."));
    }

    private void insert(SiteId site, MessageFile file) {
        jdbc.sql("""
            insert into bot.article_image (id, site_id, name, type, bytes, width, height, created_at)
            values (:id, :site, :name, :type, :bytes, :width, :height, :now)
            """)
                .param("id", file.id())
                .param("site", site.value())
                .param("name", file.name())
                .param("type", file.type())
                .param("bytes", file.bytes())
                .param("width", file.width())
                .param("height", file.height())
                .param("now", Rows.utc(clock.instant()))
                .update();
    }

    private void delete(UUID id) {
        jdbc.sql("delete from bot.article_image where id = :id").param("id", id).update();
    }

    private static MessageFile file(ResultSet row, int number) throws SQLException {
        return new MessageFile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("type"),
                row.getLong("bytes"),
                row.getInt("width"),
                row.getInt("height"));
    }
}

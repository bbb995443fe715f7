package dev.deskhand.knowledge.schema;

/** How to reach a PostgreSQL database. */
public record DatabaseAccess(String url, String user, String password) {

    @Override
    public String toString() {
        return "DatabaseAccess[url=" + url + ", user=" + user + ", password=***]";
    }
}

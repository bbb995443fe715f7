package dev.deskhand.bot.people;

/**
 * Nobody can sign in yet; whoever has this link makes the first admin's account.
 *
 * @param path of the link, with a token in clear; shown by nothing but the one line that tells the operator
 */
public record FirstAdminWanted(String path) {

    @Override
    public String toString() {
        return "FirstAdminWanted[***]";
    }
}

/** The service as tools for assistants that speak the Model Context Protocol. */
@NullMarked
package dev.deskhand.bot.ask.mcp;

import org.jspecify.annotations.NullMarked;

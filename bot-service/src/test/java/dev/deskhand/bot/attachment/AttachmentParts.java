package dev.deskhand.bot.attachment;

import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.ComponentScan;

/** This feature, for tests that start only parts of the service. */
@ComponentScan
@ConfigurationPropertiesScan
class AttachmentParts {}

package dev.deskhand.bot.delivery.web;

import java.util.List;

/** Deliveries, the newest first. */
record DeliveryList(List<DeliveryResponse> items) {}

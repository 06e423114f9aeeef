"use strict";
Office.onReady(() => {
  Office.context.ui.addHandlerAsync(
    Office.EventType.DialogParentMessageReceived,
    ({ message }) => (document.getElementById("heard").textContent = message),
    () => (document.getElementById("heard").textContent = "listening"),
  );
  const answer = document.getElementById("answer");
  answer.disabled = false;
  answer.onclick = () => Office.context.ui.messageParent("high water");
});

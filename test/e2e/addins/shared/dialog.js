"use strict";
Office.onReady(() => {
  const answer = document.getElementById("answer");
  answer.disabled = false;
  answer.onclick = () => Office.context.ui.messageParent("high water");
});

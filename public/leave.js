// Runs on the neutral page: one step forward in the tab's own history cuts off whatever lay ahead of it.
if (location.hash !== '#') history.pushState(null, '', '#')
